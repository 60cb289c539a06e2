alter table credential add column valid_since timestamptz;

comment on column credential.valid_since is 'Who signed in before has to do it anew; null when nobody has.';
