#!/usr/bin/env bash
# Makes the certificates of the TLS tests anew in the folder given: nothing that could expire is checked in.
#   ca.pem                  the authority that the client is told to trust
#   good.pem/.key           for 127.0.0.1 and localhost, by the authority
#   wronghost.pem/.key      for another host, by the authority
#   expired.pem/.key        for 127.0.0.1, by the authority, ended in 2020
#   selfsigned.pem/.key     for 127.0.0.1, by nobody
#   unknownca.pem/.key      for 127.0.0.1, by an authority that the client does not know: stranger.pem
#   oldissuer.pem/.key      for 127.0.0.1, in order itself, by an authority below ca.pem that ended in 2020; both are sent
#   anywhere.pem/.key       for 0.0.0.0 and elsewhere.example, by stranger.pem: what an intercepting proxy shows
#   ca.der                  ca.pem as DER
#   expiredca.pem           an authority that ended in 2020
set -euo pipefail
cd "$1"

key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1" 2>/dev/null; }

authority() {
    key "$1.key"
    openssl req -x509 -new -key "$1.key" -subj "/CN=Bulkhead test authority $1" -days 2 -out "$1.pem" 2>/dev/null
}

# signed NAME AUTHORITY SUBJECT-ALT-NAMES [NOT-BEFORE NOT-AFTER]; without names it becomes an authority
signed() {
    local extensions="basicConstraints = critical,CA:TRUE"
    [ -z "$3" ] || extensions=$(printf '%s\n' "basicConstraints = CA:FALSE" "extendedKeyUsage = serverAuth" "subjectAltName = $3")
    key "$1.key"
    openssl req -new -key "$1.key" -subj "/CN=$1" -out "$1.csr" 2>/dev/null
    rm -rf "$1.db"
    mkdir "$1.db"
    : >"$1.db/index"
    echo 01 >"$1.db/serial"
    cat >"$1.cnf" <<EOF
[ca]
default_ca = here
[here]
database = $1.db/index
serial = $1.db/serial
new_certs_dir = $1.db
default_md = sha256
default_days = 2
policy = any
x509_extensions = extensions
[any]
commonName = supplied
[extensions]
$extensions
EOF
    openssl ca -batch -notext -config "$1.cnf" -cert "$2.pem" -keyfile "$2.key" -in "$1.csr" -out "$1.pem" \
        ${4:+-startdate "$4" -enddate "$5"} 2>/dev/null
}

here=IP:127.0.0.1,DNS:localhost
authority ca
authority stranger
signed good ca "$here"
signed wronghost ca DNS:elsewhere.example
signed expired ca "$here" 20190101000000Z 20200101000000Z
signed unknownca stranger "$here"
signed anywhere stranger IP:0.0.0.0,DNS:elsewhere.example
signed expiredca ca '' 20190101000000Z 20200101000000Z
signed oldissuer expiredca "$here"
cat expiredca.pem >>oldissuer.pem
openssl x509 -in ca.pem -outform DER -out ca.der
key selfsigned.key
openssl req -x509 -new -key selfsigned.key -subj "/CN=selfsigned" -addext "subjectAltName=$here" -days 2 \
    -out selfsigned.pem 2>/dev/null
