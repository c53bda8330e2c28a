# What the program is called and who makes it, beside name, version and description, which project() has. Packages, desktop
# entry, metadata, manual and version resources take these from here and from nowhere else.
set(BULKHEAD_SUMMARY "${PROJECT_DESCRIPTION}")
# In lines of at most 76 characters, as Debian wants them.
set(BULKHEAD_DETAILS
"Bulkhead shows every bulk action job of a Cloudflare Email Security account
in one live table, and cancels the ones that must stop: with a confirmation
that speaks in consequences, and an outcome that is read back rather than
assumed.")
set(BULKHEAD_NOTICE "Bulkhead is not a product of Cloudflare.")
set(BULKHEAD_LICENCE MIT) # the SPDX identifier of LICENSE
set(BULKHEAD_PUBLISHER "The Bulkhead maintainers")
set(BULKHEAD_YEAR 2026)

# What only those who publish know. No domain belongs to the project, so the defaults are of the kind that is reserved for
# nobody; a release sets them with -D.
set(BULKHEAD_CONTACT "maintainers@bulkhead.invalid" CACHE STRING "E-mail address that packages name as their maintainer's")
set(BULKHEAD_HOMEPAGE "" CACHE STRING "Where the project is at home, http or https; empty: packages and the program name none")
# Reverse DNS, as AppStream and Wayland want it. It stays for ever: desktops keep what belongs to a program under it.
set(BULKHEAD_ID "org.bulkhead.bulkhead")
