create table retained_invoices (
    id uuid primary key,
    kept_until date not null,
    invoices integer not null,
    sealed bytea not null
);

create index retained_invoices_by_end on retained_invoices (kept_until);

comment on table retained_invoices is 'Invoices of people who were erased, which law wants kept: those of one person and one year a row. They say nothing of the person but the country.';
comment on column retained_invoices.id is 'Random; the subject of the key that they are sealed with, which is destroyed when their time is over.';
comment on column retained_invoices.kept_until is 'The last day on which they are kept.';
comment on column retained_invoices.invoices is 'How many they are.';
