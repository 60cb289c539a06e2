package tv.marquee.ops.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Some clients who work at the same time, and send their next request when the last was answered, or when one is due. */
public record Clients(int count, Duration time) {

    /**
     * Lets each send its next request when the last was answered.
     *
     * @return events a second, of all together
     */
    public double work(Client client) throws Exception {
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

    /**
     * Lets them send requests at a steady rate. One that is due while all wait for answers is sent late, which its due time tells.
     *
     * @param rate requests a second, of all together
     * @return how many a second there were
     */
    double workAt(int rate, DueClient client) throws Exception {
        long requests = rate * time.toMillis() / 1000;
        AtomicLong next = new AtomicLong();
        long begun = System.nanoTime();
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            work.add(() -> {
                for (long turn = next.getAndIncrement(); turn < requests; turn = next.getAndIncrement()) {
                    long due = begun + turn * TimeUnit.SECONDS.toNanos(1) / rate;
                    while (System.nanoTime() < due) {
                        LockSupport.parkNanos(due - System.nanoTime());
                    }
                    client.act(number, turn, due);
                }
                return null;
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        return requests / ((System.nanoTime() - begun) / 1e9);
    }

    /** What a client does when a request is due. */
    public interface DueClient {

        /**
         * Sends one request.
         *
         * @param number of the client, from 0
         * @param turn of the request among all, from 0
         * @param due when it was to be sent, as {@link System#nanoTime()}
         */
        void act(int number, long turn, long due) throws Exception;
    }

    /** What a client does once. */
    public interface Client {

        /**
         * Sends one request.
         *
         * @param number of the client, from 0
         * @return how many events followed
         */
        int act(int number) throws Exception;
    }
}
