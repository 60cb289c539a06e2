create table credential (
    email_key bytea primary key,
    account_id uuid not null unique,
    password_hash text not null,
    role text not null
);

comment on table credential is 'Who may sign in. Written with the account''s first event; holds no address in clear.';
comment on column credential.email_key is 'HMAC-SHA256 of the address under the key of this installation: equal addresses meet here, and nobody reads them.';
