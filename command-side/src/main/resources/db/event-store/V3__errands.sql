-- What is to be done at some time; the columns as db-scheduler chose them.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index errand_by_time on scheduled_tasks (execution_time);
create index errand_by_heartbeat on scheduled_tasks (last_heartbeat);

comment on table scheduled_tasks is 'Errands: payments to ask for and deadlines to keep. A row leaves when its errand is done.';

create table reaction (
    name text primary key,
    position bigint not null default 0
);

comment on table reaction is 'How far the log was reacted to. Whoever reacts holds the row''s lock.';

insert into reaction (name) values ('subscription');

-- Subscriptions are few among millions of ratings, and are read past them.
create index subscription_event on event (position) where stream_kind = 'subscription';
