-- Titles are followed for the end of the right to show them, as subscriptions are for theirs.
insert into reaction (name) values ('title');
