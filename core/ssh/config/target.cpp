// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/config/sshconfig.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {
namespace {

bool isName(const QString &text)
{
    // A leading dash would be an option of ssh; spaces, control characters and brackets are never in a name.
    return !text.startsWith(u'-') && !text.contains(u'[') && !text.contains(u']') &&
           std::ranges::none_of(text, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
}

} // namespace

Result<Target> Target::parse(const QString &text)
{
    const auto wrong = [&text] { return fail(ErrorCode::Usage, u"not [user@]host[:port]"_s, {{u"target"_s, text}}); };
    Target target;
    QString rest = text;
    if (const auto at = text.lastIndexOf(u'@'); at >= 0) {
        target.user = text.left(at);
        rest = text.mid(at + 1);
        if (target.user.isEmpty())
            return wrong();
    }
    QString port;
    const auto bracket = rest.indexOf(u']');
    if (rest.startsWith(u'[') && bracket > 0) {
        target.host = rest.mid(1, bracket - 1);
        port = rest.mid(bracket + 1);
        if (!port.isEmpty() && !port.startsWith(u':'))
            return wrong();
    } else if (rest.count(u':') == 1) {
        target.host = rest.section(u':', 0, 0);
        port = rest.mid(rest.indexOf(u':'));
    } else {
        target.host = rest; // a name, or an IPv6 address without a port
    }
    if (!port.isEmpty()) {
        bool ok = false;
        target.port = port.mid(1).toUShort(&ok);
        if (!ok || target.port == 0)
            return wrong();
    }
    if (target.host.isEmpty() || !isName(target.host) || !isName(target.user))
        return wrong();
    return target;
}

} // namespace keeper
