package tv.marquee.ops.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some clients who work at the same time, each sending its next request when the last was answered. */
record Clients(int count, Duration time) {

    /**
     * Lets them work.
     *
     * @return events a second, of all together
     */
    double work(Client client) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        List<Callable<Long>> work = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            work.add(() -> {
                long events = 0;
                while (System.nanoTime() < end) {
                    events += client.act(number);
                }
                return events;
            });
        }
        long start = System.nanoTime();
        long events = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            for (Future<Long> done : threads.invokeAll(work)) {
                events += done.get();
            }
        }
        return events / ((System.nanoTime() - start) / 1e9);
    }

    /** What a client does once. */
    interface Client {

        /**
         * Sends one request.
         *
         * @param number of the client, from 0
         * @return how many events followed
         */
        int act(int number) throws Exception;
    }
}
