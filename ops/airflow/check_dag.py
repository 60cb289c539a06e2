"""Fails unless the DAG parses and has the tasks, the order and the retries that it should."""

import sys

from airflow.models.dagbag import DagBag

bag = DagBag(dag_folder=sys.argv[1], include_examples=False)
assert not bag.import_errors, bag.import_errors
dag = bag.dags["marquee_daily"]
after = {task.task_id: set(task.downstream_task_ids) for task in dag.tasks}
assert after == {
    "retention": {"archive"},
    "archive": {"aggregate", "retrain"},
    "aggregate": {"quality"},
    "quality": set(),
    "retrain": set(),
    "sync_tmdb": set(),
}, after
assert dag.get_task("archive").retries == 2 and dag.get_task("quality").retries == 0
assert not dag.catchup and dag.max_active_runs == 1
print("The DAG parses:", ", ".join(sorted(after)))
