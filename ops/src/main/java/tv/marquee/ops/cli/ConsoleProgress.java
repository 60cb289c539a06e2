package tv.marquee.ops.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tv.marquee.ops.platform.Progress;

/**
 * Shows a start on the standard error: on a terminal one line that is redrawn, with every part and what it does;
 * elsewhere one plain line for every step.
 */
final class ConsoleProgress implements Progress, AutoCloseable {

    private static final long REDRAW_MILLIS = 200;
    private static final int WIDTH = 118;
    private static final String START_OF_EMPTY_LINE = "\r\033[K";

    private final PrintStream out;
    private final boolean redrawn;
    private final long started = System.nanoTime();
    private final Map<String, String> steps = new LinkedHashMap<>();
    private final Map<String, String> details = new LinkedHashMap<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    ConsoleProgress(PrintStream out, boolean redrawn) {
        this.out = out;
        this.redrawn = redrawn;
        if (redrawn) {
            ticker.scheduleAtFixedRate(this::draw, REDRAW_MILLIS, REDRAW_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** The script says whether the standard error is a terminal; Java could ask only about all streams at once. */
    static ConsoleProgress onThisTerminal() {
        return new ConsoleProgress(System.err, Boolean.getBoolean("marquee.terminal"));
    }

    @Override
    public synchronized void step(String part, String doing) {
        details.remove(part);
        steps.put(part, doing);
        if (!redrawn) {
            out.printf("%6.1f s  %s: %s%n", seconds(), part, doing);
        }
    }

    @Override
    public synchronized void detail(String part, String howFar) {
        details.put(part, howFar);
    }

    /** Shows a line of another process that reports progress of its own. */
    synchronized void echo(String line) {
        if (redrawn) {
            out.print(START_OF_EMPTY_LINE + line.substring(0, Math.min(line.length(), WIDTH)));
            out.flush();
        } else {
            out.println(line);
        }
    }

    /** Whole lines may be printed after this. */
    synchronized void clear() {
        steps.clear();
        details.clear();
        if (redrawn) {
            out.print(START_OF_EMPTY_LINE);
            out.flush();
        }
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        clear();
    }

    private synchronized void draw() {
        if (steps.isEmpty()) {
            return;
        }
        String line = steps.entrySet().stream()
                .map(step -> step.getKey() + " " + details.getOrDefault(step.getKey(), step.getValue()))
                .collect(Collectors.joining(" · ", String.format("%3.0f s  ", seconds()), ""));
        out.print(START_OF_EMPTY_LINE + line.substring(0, Math.min(line.length(), WIDTH)));
        out.flush();
    }

    private double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }
}
