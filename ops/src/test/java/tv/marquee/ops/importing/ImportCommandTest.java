package tv.marquee.ops.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.domain.account.Account;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.PasswordHash;
import tv.marquee.domain.shared.AccountId;

class ImportCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final FakeCommands commands = new FakeCommands();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private int opened;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("films.jsonl"), "{\"id\":862,\"title\":\"Toy Story\"}\nbroken\n");
        Files.writeString(folder.resolve("links.csv"), "movieId,imdbId,tmdbId\n1,0114709,862\n");
        Files.writeString(folder.resolve("ratings.csv"), "userId,movieId,rating,timestamp\n1,1,4.0,964982703\n");
    }

    @Test
    void theResultIsToldInWords() {
        assertThat(execute("--movielens", folder.toString(), "--tmdb", folder + "/films.jsonl"))
                .isZero();
        assertThat(out.toString())
                .startsWith("1 titles, 1 accounts and 1 ratings")
                .contains("bad rows: 1, it is not JSON")
                .contains("films.jsonl:2: it is not JSON");
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void theResultIsToldAsOneJsonObject() {
        assertThat(execute("--json", "--movielens", folder.toString(), "--tmdb", folder + "/films.jsonl"))
                .isZero();
        JsonNode json = new JsonMapper().readTree(out.toString());
        assertThat(json.path("titles").intValue()).isEqualTo(1);
        assertThat(json.path("events").intValue()).isEqualTo(5);
        assertThat(json.path("bad").path("it is not JSON").intValue()).isEqualTo(1);
        assertThat(json.path("firstBad").path(0).path("line").intValue()).isEqualTo(2);
    }

    @Test
    void aMissingFileIsWrongUseAndOpensNothing() {
        assertThat(execute("--tmdb", folder + "/none")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no file");
        assertThat(opened).isZero();
    }

    @Test
    void noFilmsOrNoPeopleIsWrongUse() {
        assertThat(execute("--movielens", folder.toString())).isEqualTo(2);
        assertThat(execute("--accounts", "0", "--tmdb", folder + "/films.jsonl"))
                .isEqualTo(2);
        assertThat(execute("--accounts", "many", "--tmdb", folder + "/films.jsonl"))
                .isEqualTo(2);
    }

    @Test
    void aStoreOutOfReachIsAFailure() {
        commands.unavailable = 99;
        assertThat(execute("--tmdb", folder + "/films.jsonl")).isEqualTo(1);
        assertThat(err.toString()).contains("cannot be reached");
    }

    private int execute(String... arguments) {
        return new CommandLine(new ImportCommand(this::open, CLOCK))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private CommandsAccess.Opened open(Path data) {
        opened++;
        return new CommandsAccess.Opened() {
            @Override
            public Commands commands() {
                return commands;
            }

            @Override
            public Credentials credentials() {
                return new PlainCredentials();
            }

            @Override
            public Memberships memberships() {
                return commands.memberships(CLOCK);
            }

            @Override
            public RatedBefore rated() {
                return RatedBefore.UNKNOWN;
            }

            @Override
            public void close() {}
        };
    }

    private static final class PlainCredentials implements Credentials {
        @Override
        public PasswordHash hash(CharSequence password) {
            return new PasswordHash("$plain$" + password);
        }

        @Override
        public Optional<Identity> verify(EmailAddress email, CharSequence password) {
            return Optional.empty();
        }

        @Override
        public boolean verify(AccountId account, CharSequence password) {
            return false;
        }

        @Override
        public Optional<AccountId> find(EmailAddress email) {
            return Optional.empty();
        }

        @Override
        public Account account(AccountId account) {
            return Account.NONE;
        }

        @Override
        public Instant validSince(AccountId account) {
            return Instant.MIN;
        }
    }
}
