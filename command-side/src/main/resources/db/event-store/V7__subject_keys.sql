create table subject_key (
    subject text collate "C" primary key,
    account_id uuid,
    wrapped bytea,
    wrapped_by text,
    minted_at timestamptz not null default clock_timestamp(),
    destroyed_at timestamptz,
    constraint a_key_or_its_end check ((wrapped is null) = (destroyed_at is not null))
);

create index keys_of_account on subject_key (account_id);
create index keys_by_wrapping on subject_key (wrapped_by) where wrapped is not null;

comment on table subject_key is 'The keys under which events of people are sealed, wrapped by a key of the installation. To destroy one is to erase the person.';
comment on column subject_key.subject is 'The id of an account or a profile: the owner of its events.';
comment on column subject_key.account_id is 'The account that the profile belongs or belonged to; its own id for an account.';
comment on column subject_key.destroyed_at is 'The row stays, so that no other key is ever made for the subject.';
