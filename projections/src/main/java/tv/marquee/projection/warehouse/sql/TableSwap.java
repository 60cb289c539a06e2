package tv.marquee.projection.warehouse.sql;

/** Lets the tables of the copy take the place of those that are read, which become the replaced ones. */
interface TableSwap {

    /**
     * At once and for everyone. Offsets come along; what batch jobs have summed up stays where it is read.
     *
     * @throws tv.marquee.projection.intake.SinkUnavailable when someone is in between; all is as before, and it can be tried again
     */
    void swap();

    /** Ends what was cut short, and drops what is left of a copy that was swapped in; nothing when there is nothing. */
    void finish();
}
