// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/verifyrun.h"

#include "core/base/random.h"

#include <QDateTime>

namespace keeper {

namespace {

class Verify final : public Step
{
public:
    Verify(SetRef set, std::shared_ptr<Result<VerifyReport>> report)
        : m_set(std::move(set))
        , m_report(std::move(report))
    {}

    Result<> run(StepContext &context) override
    {
        const auto tell = [&context](qint64 done, qint64 expected, const QString &) {
            context.progress(done, expected);
        };
        *m_report = verifySet(m_set, tell, context.stop());
        return m_report->transform([](const VerifyReport &) {});
    }

private:
    const SetRef m_set;
    const std::shared_ptr<Result<VerifyReport>> m_report;
};

} // namespace

RunOrder verifyOrder(const SetRef &set, const std::shared_ptr<Result<VerifyReport>> &report)
{
    return {.id = newRunId(QDateTime::currentDateTimeUtc()),
            .plan = {.kind = VerifyStep, .steps = {{.id = VerifyStep}}},
            .factory = [set, report](const PlannedStep &) { return std::make_unique<Verify>(set, report); }};
}

std::shared_ptr<Result<VerifyReport>> notVerifiedYet()
{
    return std::make_shared<Result<VerifyReport>>(cancelled());
}

std::unique_ptr<VerifyRun> prepareVerify(const SetRef &set)
{
    const auto report = notVerifiedYet();
    return std::make_unique<VerifyRun>(verifyOrder(set, report), [report](const RunReport &) { return *report; });
}

} // namespace keeper
