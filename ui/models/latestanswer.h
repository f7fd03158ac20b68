// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include <stop_token>
#include <type_traits>

namespace keeper {

/// Of what a model asks elsewhere, the answer to the latest question alone is heard: not those to earlier ones, nor one
/// after drop(). Its end asks what is under way to stop, and does not wait.
class LatestAnswer
{
public:
    LatestAnswer() = default;
    ~LatestAnswer() { drop(); }
    Q_DISABLE_COPY_MOVE(LatestAnswer)

    /// Asks what is under way to stop.
    void drop()
    {
        m_stop.request_stop();
        ++m_number;
    }
    /// The token of a new question.
    std::stop_token begin()
    {
        drop();
        m_stop = {};
        return token();
    }
    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }
    /// `take`: a member of `owner`, which this is a part of, or a function. Called in the owner's thread, maybe at
    /// once.
    template <typename T, typename Owner, typename Take>
    void hear(QFuture<T> future, Owner *owner, const Take &take)
    {
        future.then(owner, [this, owner, take, number = m_number](const T &answer) {
            if (number != m_number)
                return;
            if constexpr (std::is_member_function_pointer_v<Take>)
                (owner->*take)(answer);
            else
                take(answer);
        });
    }

private:
    std::stop_source m_stop;
    int m_number = 0;
};

} // namespace keeper
