create table profile_seat (
    profile_id uuid primary key,
    account_id uuid not null,
    grown_up boolean not null
);

create index seats_of_account on profile_seat (account_id);

comment on table profile_seat is 'The profiles that an account has now, so that none is created beyond its plan, and a grown-up''s stays. Written with the profile''s events.';
comment on column profile_seat.grown_up is 'Whether the profile may see everything; one of them manages the account.';

insert into profile_seat (profile_id, account_id, grown_up)
select (said ->> 'profile')::uuid, (said ->> 'account')::uuid, said ->> 'maturity' = 'EIGHTEEN'
from (select convert_from(payload, 'UTF8')::jsonb as said from event where name = 'profile.created/1') created;
