"""What a house does every day, for who has Airflow: the same commands as `./marquee jobs`.

Each task may be run again for the same day and leaves the same. Airflow's variables say where the project is (`marquee_home`) and where the house keeps its
data (`marquee_data`, by default `.marquee` in the project).
"""

from datetime import datetime, timedelta

from airflow.sdk import DAG
from airflow.providers.standard.operators.bash import BashOperator

HOME = "{{ var.value.get('marquee_home', '.') }}"
DATA = "{{ var.value.get('marquee_data', var.value.get('marquee_home', '.') ~ '/.marquee') }}"


def marquee(task: str, arguments: str, **more) -> BashOperator:
    """A task that runs a command of the command line."""
    return BashOperator(task_id=task, bash_command=f"cd {HOME} && ./marquee {arguments} --data {DATA}", **more)


with DAG(
    dag_id="marquee_daily",
    description="Retention, archive, aggregates, quality, catalogue and model of a house",
    schedule="0 3 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=5), "execution_timeout": timedelta(hours=2)},
    tags=["marquee"],
) as dag:
    archive = marquee("archive", "archive")
    aggregate = marquee("aggregate", "aggregate --from archive")
    quality = marquee("quality", "quality", retries=0)
    retrain = marquee("retrain", "retrain --from archive")
    retention = marquee("retention", "retention")
    sync_tmdb = marquee("sync_tmdb", "sync-tmdb")

    retention >> archive >> aggregate >> quality
    archive >> retrain
