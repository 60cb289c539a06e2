#!/bin/sh
# Imports data views, visualizations and dashboards. Usage: import.sh [KIBANA], such as http://localhost:5601; KIBANA_AUTH=user:password where it asks for one.
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
kibana=${1:-http://localhost:5601}
curl --fail-with-body --silent --show-error ${KIBANA_AUTH:+--user "$KIBANA_AUTH"} -H "kbn-xsrf: marquee" \
    --form "file=@$here/marquee.ndjson" "$kibana/api/saved_objects/_import?overwrite=true"
echo
