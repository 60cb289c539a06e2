package tv.marquee.ops.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tv.marquee.ops.platform.LastLines;
import tv.marquee.ops.platform.Launch;
import tv.marquee.ops.platform.OwnSession;
import tv.marquee.ops.platform.PlatformException;

/**
 * {@code marquee up --detach}: starts this same command line again, in a session of its own, and waits until it says that
 * it is ready. Whoever interrupts the waiting stops the start.
 */
final class Background {

    private static final String READY = "ready ";
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final Path data;
    private final Path log;
    private final PrintWriter out;
    private final ConsoleProgress progress;

    Background(Path data, PrintWriter out, ConsoleProgress progress) {
        this.data = data;
        this.log = data.resolve("logs").resolve("up.log");
        this.out = out;
        this.progress = progress;
    }

    int start(List<String> arguments) throws IOException, InterruptedException {
        Launch.running(data).ifPresent(running -> {
            throw running.alreadyRuns(data);
        });
        Files.createDirectories(log.getParent());
        Process child = new ProcessBuilder(OwnSession.of(command(arguments)))
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.to(log.toFile()))
                .redirectErrorStream(true)
                .start();
        Thread calledOff = new Thread(child::destroy, "call the start off");
        Runtime.getRuntime().addShutdownHook(calledOff);
        String ready = awaitReady(child);
        Runtime.getRuntime().removeShutdownHook(calledOff);
        progress.clear();
        out.println(ready);
        out.flush();
        return 0;
    }

    private String awaitReady(Process child) throws IOException, InterruptedException {
        try (RandomAccessFile lines = new RandomAccessFile(log.toFile(), "r")) {
            while (true) {
                boolean ended = child.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                for (String line : newLines(lines)) {
                    if (line.startsWith(READY)) {
                        return line;
                    }
                    progress.echo(line);
                }
                if (ended) {
                    throw new PlatformException("The start failed. The last lines of " + log + ":" + LastLines.of(log));
                }
            }
        }
    }

    /** The whole lines that came since the last call; half a line is left for the next. */
    private static List<String> newLines(RandomAccessFile file) throws IOException {
        long from = file.getFilePointer();
        byte[] bytes = new byte[(int) (file.length() - from)];
        file.readFully(bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n') + 1;
        file.seek(from + text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
        return text.substring(0, end).lines().toList();
    }

    private static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-Dmarquee.terminal=false", "-cp", System.getProperty("java.class.path")));
        command.add(System.getProperty("sun.java.command").split(" ", 2)[0]);
        arguments.stream().filter(argument -> !argument.equals("--detach")).forEach(command::add);
        return command;
    }
}
