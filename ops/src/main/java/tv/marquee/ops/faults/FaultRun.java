package tv.marquee.ops.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/** Breaks things one after the other around one house, whose people act all the time. */
final class FaultRun implements AutoCloseable {

    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(2);
    private static final long BEFORE_MILLIS = 2_000;
    private static final long AFTER_MILLIS = 2_000;
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final FaultHouse house;
    private final Load load;
    private final Census census;

    private FaultRun(FaultHouse house, Load load, Census census) {
        this.house = house;
        this.load = load;
        this.census = census;
    }

    /** On a house that runs, with people of its own. */
    static FaultRun on(FaultHouse house) throws Exception {
        Load load = Load.open(house.url());
        Census census = new Census(house, load);
        FaultRun run = new FaultRun(house, load, census);
        run.awaitLevel(census.end());
        return run;
    }

    Load load() {
        return load;
    }

    /** Breaks one thing, mends it, and counts. */
    FaultRow run(Fault fault, Duration outage) throws Exception {
        long since = census.end();
        load.begin();
        census.begin();
        load.start();
        Thread.sleep(BEFORE_MILLIS);
        long before = load.accepted();
        String note = "";
        String wrong = null;
        try {
            note = fault.breaking().on(house, outage);
        } catch (FaultNotSurvived e) {
            wrong = e.getMessage();
        } catch (IOException | SQLException | TimeoutException e) {
            wrong = e.toString();
            standUpAgain();
        }
        long mended = System.nanoTime();
        long meanwhile = load.accepted() - before;
        double recovered = recovered(mended);
        Thread.sleep(AFTER_MILLIS);
        load.stop();
        Census.Found found = null;
        if (awaitLevel(census.end()) >= 0) {
            found = census.take(since);
        }
        return new FaultRow(
                fault, load.accepted(), meanwhile, load.refused(), load.longestGap(), found, recovered, note, wrong);
    }

    /** For the rows that come after one that left the application down. */
    private void standUpAgain() throws Exception {
        if (!house.application().isAlive()) {
            house.startApplication(Duration.ZERO);
        }
    }

    private double recovered(long mended) throws Exception {
        return awaitLevel(census.end()) < 0 ? -1 : (System.nanoTime() - mended) / 1e9;
    }

    /**
     * Waits until everything up to a position is sent and applied.
     *
     * @return how long that took, in seconds; -1 when it did not come
     */
    private double awaitLevel(long position) throws InterruptedException {
        long begun = System.nanoTime();
        while (!isLevel(position)) {
            if (System.nanoTime() - begun > LONGEST_RECOVERY.toNanos()) {
                return -1;
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private boolean isLevel(long position) {
        JsonNode positions = house.management().positions();
        boolean level = positions.path("projections").isArray()
                && positions.path("relay").isObject();
        for (JsonNode projection : positions.path("projections")) {
            level &= projection.path("position").asLong(0) >= position;
        }
        return level;
    }

    @Override
    public void close() {
        load.close();
    }
}
