package tv.marquee.projection.intake;

/** Someone else moved a partition's offset meanwhile: nothing of the batch was applied, and reading must be positioned anew. */
public final class Displaced extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Displaced(Partition partition) {
        super("the offset of " + partition.topic() + "-" + partition.number() + " was moved by another writer");
    }
}
