package tv.marquee.ops.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.tools.Server;

/**
 * The warehouse of a data folder: an H2 in this process, which others on this machine reach on a free port of loopback. Only who knows its password is let in, and
 * nobody makes another database.
 */
public final class WarehouseServer implements AutoCloseable {

    private static final String USER = "marquee";
    private static final String MODE = ";MODE=MSSQLServer;DATABASE_TO_LOWER=TRUE";

    /** What a view puts together, such as all acts, is written to disk and read back when it has more rows; figures took eight times as long then. */
    private static final String IN_MEMORY = ";MAX_MEMORY_ROWS=400000";

    private final Path portFile;
    private final Connection open;
    private final Server server;

    private WarehouseServer(Path portFile, Connection open, Server server) {
        this.portFile = portFile;
        this.open = open;
        this.server = server;
    }

    /**
     * Opens the database, which is made when there is none, and serves it.
     *
     * @throws PlatformException when another process has it
     */
    public static WarehouseServer start(Path data) {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        try {
            Files.createDirectories(file(data).getParent());
            Connection open = DriverManager.getConnection(embedded(data), USER, password(data));
            Server server = Server.createTcpServer(
                            "-tcpPort",
                            "0",
                            "-ifExists",
                            "-baseDir",
                            file(data).getParent().toString())
                    .start();
            Path portFile = portFile(data);
            DataFolder.write(portFile, Integer.toString(server.getPort()).getBytes(StandardCharsets.US_ASCII));
            return new WarehouseServer(portFile, open, server);
        } catch (SQLException e) {
            throw new PlatformException("The warehouse cannot be opened: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDBC address in the process that has it. */
    public static String embedded(Path data) {
        return "jdbc:h2:file:" + file(data) + ";DB_CLOSE_ON_EXIT=FALSE" + IN_MEMORY + MODE;
    }

    /**
     * The JDBC address for other processes.
     *
     * @throws PlatformException when it is not served
     */
    public static String served(Path data) {
        try {
            return "jdbc:h2:tcp://127.0.0.1:" + Files.readString(portFile(data)).strip() + "/" + file(data) + MODE;
        } catch (IOException e) {
            throw new PlatformException("The warehouse of " + data + " is not served: no house runs there.", e);
        }
    }

    /** Whose name it is opened by. */
    public static String user() {
        return USER;
    }

    /** The password of that user, made for this data folder. */
    public static String password(Path data) {
        return Secrets.of(data).key("warehouse");
    }

    private static Path file(Path data) {
        return data.resolve("warehouse").resolve("warehouse").toAbsolutePath();
    }

    private static Path portFile(Path data) {
        return new DataFolder(data).run().resolve("warehouse");
    }

    /** Serves it no longer; whoever has it open in this process goes on. */
    @Override
    public void close() {
        server.stop();
        try {
            Files.deleteIfExists(portFile);
            open.close();
        } catch (SQLException | IOException e) {
            throw new PlatformException("The warehouse was not closed: " + e.getMessage(), e);
        }
    }
}
