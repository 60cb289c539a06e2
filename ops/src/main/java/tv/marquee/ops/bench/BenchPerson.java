package tv.marquee.ops.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tv.marquee.ops.client.HouseClient;

/** A person of a benchmark's own, with an account in the running house; one action at a time. */
public final class BenchPerson {

    private static final int STARS = 4;

    private final HouseClient client;
    private final String token;
    private final String profile;
    private String favourite = "";

    private BenchPerson(HouseClient client, String token, String profile) {
        this.client = client;
        this.token = token;
        this.profile = profile;
    }

    /**
     * Opens accounts, whose people rate what is recommended to them.
     *
     * @param ratings how many titles each rates
     */
    public static List<BenchPerson> open(HouseClient client, int count, int ratings)
            throws IOException, InterruptedException {
        List<BenchPerson> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BenchPerson person = open(client);
            for (int rating = 0; rating < ratings; rating++) {
                person.look(person.rateFavourite());
            }
            people.add(person);
        }
        return people;
    }

    private static BenchPerson open(HouseClient client) throws IOException, InterruptedException {
        HouseClient.Joined joined = client.join("bench");
        BenchPerson person = new BenchPerson(client, joined.token(), joined.profile());
        person.look(joined.position());
        return person;
    }

    /** The profile's UUID. */
    String profile() {
        return profile;
    }

    /** For requests of this person. */
    public String token() {
        return token;
    }

    /** Where this person's recommendations are. */
    public String recommendations() {
        return "/api/profiles/" + profile + "/recommendations?limit=20";
    }

    /** The title that was recommended first when this person last looked. */
    String favourite() {
        return favourite;
    }

    /** Rates that title; returns the position of the change. */
    long rateFavourite() throws IOException, InterruptedException {
        return rate(favourite, STARS);
    }

    /** Rates a title; returns the position of the change. */
    long rate(String title, double stars) throws IOException, InterruptedException {
        String path = "/api/profiles/" + profile + "/ratings/" + title;
        return client.put(path, token, Map.of("stars", stars)).ok().position();
    }

    /** Some titles that this person may see. */
    List<String> titles(int most) throws IOException, InterruptedException {
        return client.get("/api/titles?size=" + most, token, 0)
                .ok()
                .body()
                .path("titles")
                .valueStream()
                .map(title -> title.path("id").asString())
                .toList();
    }

    /** How many titles this person may see. */
    long titles() throws IOException, InterruptedException {
        return client.get("/api/titles?size=1", token, 0)
                .ok()
                .body()
                .path("total")
                .asLong();
    }

    /** The titles that are recommended once a position is taken into account. */
    List<String> look(long atLeast) throws IOException, InterruptedException {
        JsonNode titles =
                client.get(recommendations(), token, atLeast).ok().body().path("titles");
        List<String> ids =
                titles.valueStream().map(t -> t.path("id").asString()).toList();
        if (ids.isEmpty()) {
            throw new IllegalStateException("Nothing is left to recommend; the catalogue is too small for this run.");
        }
        favourite = ids.getFirst();
        return ids;
    }
}
