create table event (
    position bigint generated always as identity (cache 1) primary key,
    stream_kind text collate "C" not null,
    stream_id text collate "C" not null,
    sequence bigint not null check (sequence >= 0),
    event_id uuid not null,
    name text collate "C" not null,
    owner text collate "C" not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    traceparent text,
    payload bytea not null,
    constraint one_event_per_place unique (stream_kind, stream_id, sequence)
);

comment on table event is 'Everything that ever happened, in the order of position. Rows are only added.';
comment on column event.sequence is 'Place in its stream, from 0, without holes. Two writers cannot take the same place.';
comment on column event.event_id is 'Unique by making (random); not indexed, because the place in the stream is the identity that is checked.';
comment on column event.owner is 'Whose read models change: the key by which order is kept on the way to projections.';

-- The fence. Every writer, whoever it is, shares this lock from before its first position is drawn until it has committed or
-- rolled back; a statement trigger fires before the first row is made.
create function raise_fence() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(4711001);
    return null;
end
$$;

create trigger fence before insert on event for each statement execute function raise_fence();

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'events are never changed or deleted' using errcode = 'restrict_violation';
end
$$;

create trigger history_is_kept before update or delete or truncate on event
    for each statement execute function refuse_change();

create view open_writer as
select virtualtransaction, pid
from pg_locks
where locktype = 'advisory' and classid = 0 and objid = 4711001 and objsubid = 1 and granted
  and database = (select oid from pg_database where datname = current_database());

comment on view open_writer is 'Transactions that may hold positions which nobody else sees yet.';

-- The position up to which the log is complete for ever: drawn now, and waited for until every writer of that moment has
-- ended. Null when some have not ended within the patience.
create function settled_position(patience interval) returns bigint language plpgsql volatile as $$
declare
    drawn bigint;
    writers text[];
    give_up timestamptz := clock_timestamp() + patience;
begin
    select case when is_called then last_value else 0 end into drawn from event_store.event_position_seq;
    select array_agg(virtualtransaction) into writers from event_store.open_writer;
    while writers is not null loop
        if clock_timestamp() > give_up then
            return null;
        end if;
        perform pg_sleep(0.001);
        select array_agg(virtualtransaction) into writers from event_store.open_writer where virtualtransaction = any (writers);
    end loop;
    return drawn;
end
$$;

create table snapshot (
    stream_kind text collate "C" not null,
    stream_id text collate "C" not null,
    sequence bigint not null,
    state bytea not null,
    taken_at timestamptz not null default clock_timestamp(),
    primary key (stream_kind, stream_id)
);

comment on table snapshot is 'A stream folded up to a sequence; may be emptied at any time, at the price of slower loading.';

-- Tokens of Axon's event processors; names as Axon chose them.
create table token_entry (
    processor_name varchar(255) not null,
    segment integer not null,
    token bytea,
    token_type varchar(255),
    "timestamp" varchar(255),
    owner varchar(255),
    primary key (processor_name, segment)
);

create table relay (
    name text primary key,
    position bigint not null default 0,
    round integer not null default 1,
    watermark bytea,
    destination text,
    owner text,
    lease_until timestamptz
);

comment on table relay is 'How far the log has been sent on, to which Kafka, and which process sends at present.';

comment on column relay.round is 'Grows when the log is to be sent again from its start, so that a batch on its way cannot undo that.';

insert into relay (name) values ('kafka');
