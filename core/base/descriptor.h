// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace keeper {

/// Owns a file descriptor.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int fd)
        : m_fd(fd)
    {}
    Descriptor(Descriptor &&other) noexcept
        : m_fd(other.release())
    {}
    Descriptor &operator=(Descriptor other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~Descriptor() { reset(); }

    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int release() { return std::exchange(m_fd, -1); }
    void reset()
    {
        if (m_fd >= 0)
            ::close(release());
    }

private:
    int m_fd = -1;
};

/// Standard input, output and error that came closed lead to nowhere from here on: else the next file or socket that is
/// opened would be one of them, and words meant for a person would be written into it. First of all in main().
inline void openStandardDescriptors()
{
    while (true) {
        Descriptor lowest(::open("/dev/null", O_RDWR)); // the lowest that is free
        if (lowest.get() > STDERR_FILENO || !lowest.isOpen())
            return;
        static_cast<void>(lowest.release());
    }
}

} // namespace keeper
