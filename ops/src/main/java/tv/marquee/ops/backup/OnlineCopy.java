package tv.marquee.ops.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.PlatformException;
import tv.marquee.ops.platform.Progress;

/**
 * Copies the files of a PostgreSQL that goes on, with the write-ahead log that makes one moment of them: its documentation's "Making a Base Backup Using the
 * Low Level API", with a replication slot that keeps that log until it is copied.
 */
final class OnlineCopy {

    /** Of these a server makes the content anew when it starts. */
    private static final Set<String> ONLY_FOLDERS = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");
    private static final Pattern FIRST_SEGMENT = Pattern.compile("START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\)");
    private static final Path CONTROL = Path.of("global", "pg_control");

    private final Path from;
    private final Path to;
    private final Progress progress;
    private final List<String> folders = new ArrayList<>();
    private final List<Backup.Copied> files = new ArrayList<>();
    private long copied;

    private OnlineCopy(Path from, Path to, Progress progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /** Where in a backup the files are. */
    static Path cluster(Path backup) {
        return backup.resolve("postgresql");
    }

    /** Copies, and says what was. */
    static Backup.Manifest of(Endpoints house, Path into, InstantSource clock, Progress progress) throws IOException {
        OnlineCopy copy = new OnlineCopy(house.data().resolve("postgresql"), cluster(into), progress);
        Files.createDirectories(copy.to);
        try (Connection connection = DriverManager.getConnection(house.jdbcUrl(), house.user(), house.password())) {
            long position = copy.copyWith(connection);
            return new Backup.Manifest(
                    Backup.FORMAT,
                    clock.instant(),
                    position,
                    Backup.house(house.password()),
                    Files.exists(house.data().resolve("filled")),
                    List.copyOf(copy.folders),
                    List.copyOf(copy.files));
        } catch (SQLException e) {
            throw new PlatformException("The event store cannot be copied: " + e.getMessage(), e);
        }
    }

    /** @return the position up to which every event is surely in it */
    private long copyWith(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            one(
                    statement,
                    "select pg_create_physical_replication_slot('marquee_backup_' || pg_backend_pid(), true, true)");
            one(statement, "select pg_backup_start('marquee', fast => true)");
            progress.step("backup", "copying");
            Files.walkFileTree(from, new Visitor());
            copy(CONTROL);
            long position = settled(statement);
            String label;
            String last;
            try (ResultSet stopped = statement.executeQuery(
                    "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(wait_for_archive => false)")) {
                stopped.next();
                label = stopped.getString(1);
                last = stopped.getString(2);
            }
            files.add(Backup.write(label.getBytes(StandardCharsets.UTF_8), to, "backup_label"));
            copyLog(first(label), last);
            return position;
        }
    }

    /** Asked before the copy ends, so that what is above it may or may not be in there. */
    private static long settled(Statement statement) throws SQLException {
        String position = one(statement, "select event_store.settled_position(interval '10 seconds')");
        if (position == null) {
            throw new PlatformException(
                    "A writer has held the event store for ten seconds; try again when it has ended (event_store.open_writer).");
        }
        return Long.parseLong(position);
    }

    private static @Nullable String one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String first(String label) {
        Matcher found = FIRST_SEGMENT.matcher(label);
        if (!found.find()) {
            throw new PlatformException("PostgreSQL does not say where its write-ahead log begins.");
        }
        return found.group(1);
    }

    private void copyLog(String first, String last) throws IOException {
        try (Stream<Path> all = Files.list(from.resolve("pg_wal"))) {
            List<Path> segments = all.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
                    })
                    .map(from::relativize)
                    .sorted()
                    .toList();
            for (Path segment : segments) {
                copy(segment);
            }
        }
    }

    private void copy(Path path) throws IOException {
        Backup.Copied file = Backup.copy(from.resolve(path), to, path.toString());
        files.add(file);
        copied += file.bytes();
        progress.detail("backup", Backup.megabytes(copied));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Path path = from.relativize(folder);
            if (folder.getFileName().toString().startsWith("pgsql_tmp")) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (!folder.equals(from)) {
                folders.add(path.toString());
                Files.createDirectories(to.resolve(path));
            }
            return ONLY_FOLDERS.contains(path.toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Path path = from.relativize(file);
            boolean wanted = attributes.isRegularFile()
                    && !LEFT_OUT.contains(file.getFileName().toString())
                    && !path.equals(CONTROL);
            if (wanted) {
                try {
                    copy(path);
                } catch (NoSuchFileException gone) {
                    // A table that was dropped meanwhile; the log says so too.
                    Files.deleteIfExists(to.resolve(path));
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }
    }
}
