// SPDX-License-Identifier: GPL-3.0-or-later
// Holds every object of core and links no QtGui: a forgotten widget ends here as an undefined reference.
int main()
{
    return 0;
}
