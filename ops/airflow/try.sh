#!/bin/sh
# Tries the DAG in a real Airflow: installs it in a virtual environment, parses the DAG, and runs it once when a house runs. Usage: try.sh [DATA]
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
home=$(CDPATH= cd -- "$here/../.." && pwd)
data=${1:-$home/.marquee}
work=${AIRFLOW_TRIAL:-$home/ops/target/airflow}

mkdir -p "$work/dags"
if [ ! -x "$work/venv/bin/airflow" ]; then
    python3 -m venv "$work/venv"
    if ! "$work/venv/bin/pip" install -q -r "$here/requirements.txt"; then
        echo "SKIPPED: Airflow cannot be installed here; the DAG was not tried." >&2
        exit 0
    fi
fi
cp "$here/marquee_daily.py" "$work/dags/"

export AIRFLOW_HOME="$work" AIRFLOW__CORE__DAGS_FOLDER="$work/dags" AIRFLOW__CORE__LOAD_EXAMPLES=False
export AIRFLOW_VAR_MARQUEE_HOME="$home" AIRFLOW_VAR_MARQUEE_DATA="$data"
PATH="$work/venv/bin:$PATH"
airflow db migrate > "$work/migrate.log" 2>&1
python3 "$here/check_dag.py" "$work/dags"
if "$home/marquee" status --data "$data" > /dev/null 2>&1; then
    airflow dags test marquee_daily
else
    echo "No house runs on $data; the DAG was parsed and not run." >&2
fi
