create table second_factor (
    account_id uuid primary key,
    secret bytea not null,
    enrolled boolean not null default false,
    last_step bigint not null default 0
);

comment on table second_factor is 'What codes of an authenticator app are checked by, for those who work here. Goes with the account.';
comment on column second_factor.secret is 'Sealed with the account''s key.';
comment on column second_factor.enrolled is 'Whether a code made with it was given once; until then it opens nothing.';
comment on column second_factor.last_step is 'The half minute of the code accepted last; it and those before it are not accepted again.';
