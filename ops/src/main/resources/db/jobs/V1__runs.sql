create table run (
    id bigint generated always as identity primary key,
    job text not null,
    due date not null,
    attempt integer not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    failed boolean,
    detail text not null default '',
    constraint one_run_an_attempt unique (job, due, attempt)
);

comment on table run is 'What was run for which day. Two processes cannot begin the same attempt.';
comment on column run.failed is 'Null while it runs, and for ever when its process was killed.';
