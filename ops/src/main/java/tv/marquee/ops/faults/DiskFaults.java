package tv.marquee.ops.faults;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import tv.marquee.ops.platform.Part;

/** A disk without a free byte, under one store after the other. */
final class DiskFaults {

    private static final String LEFT_OUT = "left out: only root on Linux can mount a small disk";

    private DiskFaults() {}

    static Stream<Fault> all() {
        return Stream.of(
                full(Part.POSTGRESQL),
                full(Part.KAFKA),
                full(Part.ELASTICSEARCH),
                new Fault("disk-warehouse", "the disk under the warehouse is full", DiskFaults::fillWarehouse));
    }

    private static Fault full(Part part) {
        String name = part.name().toLowerCase(Locale.ROOT);
        return new Fault("disk-" + name, "the disk under " + part.title() + " is full", (house, outage) -> {
            if (!SmallDisk.isPossible()) {
                return LEFT_OUT;
            }
            house.platform().crash(part);
            SmallDisk disk = house.ownDisk(name);
            house.platform().startAgain(part);
            fill(disk, outage);
            boolean isUp = house.platform().isAlive(part);
            if (!isUp) {
                house.platform().startAgain(part);
            }
            if (part == Part.ELASTICSEARCH) {
                house.elasticsearch("POST", "/_cluster/reroute?retry_failed=true", "");
            }
            return isUp ? "it went on by itself" : "it ended, and was started again";
        });
    }

    private static String fillWarehouse(FaultHouse house, Duration outage) throws Exception {
        if (!SmallDisk.isPossible()) {
            return LEFT_OUT;
        }
        house.killWarehouse();
        SmallDisk disk = house.ownDisk("warehouse");
        house.startWarehouse();
        fill(disk, outage);
        house.killWarehouse();
        house.startWarehouse();
        return "it was started again";
    }

    private static void fill(SmallDisk disk, Duration outage) throws Exception {
        disk.fill();
        try {
            Thread.sleep(outage);
        } finally {
            disk.release();
        }
    }
}
