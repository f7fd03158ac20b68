// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/steadytables.h"

using namespace Qt::StringLiterals;

namespace keeper {

const QStringList &steadyTables()
{
    static const QStringList tables{u"authentik_core_user"_s,
                                    u"authentik_core_group"_s,
                                    u"authentik_core_application"_s,
                                    u"authentik_core_provider"_s,
                                    u"authentik_flows_flow"_s,
                                    u"authentik_core_token"_s,
                                    u"authentik_crypto_certificatekeypair"_s};
    return tables;
}

} // namespace keeper
