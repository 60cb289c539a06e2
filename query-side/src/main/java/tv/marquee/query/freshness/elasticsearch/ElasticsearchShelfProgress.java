package tv.marquee.query.freshness.elasticsearch;

import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.freshness.ShelfProgress;

/** Reads progress documents by id, which needs no refresh. */
final class ElasticsearchShelfProgress implements ShelfProgress {

    private final ElasticsearchReads reads;

    ElasticsearchShelfProgress(ElasticsearchReads reads) {
        this.reads = reads;
    }

    @Override
    public long positionOf(Shelf shelf) {
        return reads.get(shelf, Shelf.PROGRESS_INDEX, shelf.alias(), Progress.class)
                .map(Progress::position)
                .orElse(0L);
    }

    @Override
    public void refresh(Shelf shelf) {
        reads.refresh(shelf);
    }

    record Progress(long position) {}
}
