package tv.marquee.ops.house;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.api.operation.LogFollowers;
import tv.marquee.command.publication.Relay;
import tv.marquee.projection.intake.DeadLetterBox;
import tv.marquee.projection.intake.Projections;
import tv.marquee.projection.intake.Retries;
import tv.marquee.projection.rebuild.Rebuilds;
import tv.marquee.projection.shelf.ShelfListener;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.freshness.ShelfWrites;

/** What is nearer when all roles are in one process. */
@Configuration(proxyBeanMethods = false)
class InOneProcess {

    /** A reader hears of the write that it waits for. */
    @Bean
    ShelfListener shelfListener(ShelfWrites writes) {
        return new ShelfListener() {
            @Override
            public void written(Shelf shelf, String id, long position, Object view) {
                writes.written(shelf, id, position, view);
            }

            @Override
            public void reached(Shelf shelf, long position) {
                writes.reached(shelf, position);
            }

            @Override
            public void changed(Shelf shelf, String id) {
                writes.changed(shelf, id);
            }

            @Override
            public void writtenHereAlone(Shelf shelf, boolean alone) {
                writes.writtenHereAlone(shelf, alone);
            }
        };
    }

    @Bean
    LogFollowers logFollowers(
            Relay relay, Projections projections, Rebuilds rebuilds, DeadLetterBox letters, Retries retries) {
        return new HouseFollowers(relay, projections, rebuilds, letters, retries);
    }
}
