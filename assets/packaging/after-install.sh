#!/bin/sh
# After dpkg or rpm put the files in place. DPKG_ROOT is where they lie when that is not the running system.
set -e
root="${DPKG_ROOT:-}"
mkdir -p "$root/usr/bin"
ln -sf '/opt/${sanitizedProductName}/${executable}' "$root/usr/bin/${executable}"

# Chromium confines its pages by user namespaces; where the kernel refuses them, by this helper with the system's rights.
if { [ -L /proc/self/ns/user ] && unshare --user true; } 2>/dev/null; then
  chmod 0755 "$root/opt/${sanitizedProductName}/chrome-sandbox"
else
  chmod 4755 "$root/opt/${sanitizedProductName}/chrome-sandbox"
fi

# What follows speaks to the running system alone.
[ -z "$root" ] || exit 0
if command -v update-mime-database >/dev/null; then update-mime-database /usr/share/mime || true; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database /usr/share/applications || true; fi

# Newer Ubuntus give user namespaces only to programs that AppArmor knows.
profile='/opt/${sanitizedProductName}/resources/apparmor-profile'
if apparmor_status --enabled >/dev/null 2>&1 && apparmor_parser --skip-kernel-load --debug "$profile" >/dev/null 2>&1; then
  cp -f "$profile" '/etc/apparmor.d/${executable}'
  apparmor_parser --replace --write-cache --skip-read-cache '/etc/apparmor.d/${executable}' || true
fi
