#!/bin/sh
# After dpkg or rpm took the files away. What a person made with Kitbag lies elsewhere and stays.
set -e
# dpkg: "upgrade"; rpm: 1. Then the next version lies there already.
case "${1:-}" in upgrade | 1) exit 0 ;; esac
root="${DPKG_ROOT:-}"
rm -f "$root/usr/bin/${executable}"

[ -z "$root" ] || exit 0
if [ -f '/etc/apparmor.d/${executable}' ]; then
  apparmor_parser --remove '/etc/apparmor.d/${executable}' 2>/dev/null || true
  rm -f '/etc/apparmor.d/${executable}'
fi
if command -v update-mime-database >/dev/null; then update-mime-database /usr/share/mime || true; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database /usr/share/applications || true; fi
