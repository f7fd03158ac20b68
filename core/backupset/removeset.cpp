// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/removeset.h"

#include "core/backupset/manifest.h"
#include "core/backupset/store/setname.h"

namespace keeper {

Result<> removeSet(const SetRef &set)
{
    if (!setNameOfPartial(set.name().section(u'/', -1))) {
        const Result<Manifest> manifest = readManifest(set);
        const bool isSet =
            manifest || manifest.error().code == ErrorCode::SetNewer || manifest.error().code == ErrorCode::SetDamaged;
        if (!isSet)
            return std::unexpected(manifest.error());
    }
    return set.store()->remove(set.name());
}

} // namespace keeper
