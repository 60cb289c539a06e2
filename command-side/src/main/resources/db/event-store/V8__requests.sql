-- Requests of people are followed for what is to be done about them; they are few among millions of ratings.
insert into reaction (name) values ('request');

create index request_event on event (position) where stream_kind = 'request';
