package tv.marquee.api.tmdb;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tv.marquee.domain.catalogue.Credits;
import tv.marquee.domain.catalogue.Credits.CastMember;
import tv.marquee.domain.catalogue.Credits.CrewMember;
import tv.marquee.domain.catalogue.Person;

/** Who played in a title, and who made it in the jobs that people look for. */
final class CreditsMapper {

    private static final int LARGEST_CAST = 20;

    /** The jobs that are kept, in the order in which they are told, and how many people of each at most. */
    private static final List<Map.Entry<String, Integer>> JOBS = List.of(
            Map.entry("Director", 10),
            Map.entry("Writer", 10),
            Map.entry("Screenplay", 10),
            Map.entry("Story", 5),
            Map.entry("Novel", 5),
            Map.entry("Producer", 5),
            Map.entry("Executive Producer", 3),
            Map.entry("Original Music Composer", 3),
            Map.entry("Director of Photography", 3),
            Map.entry("Editor", 3));

    private CreditsMapper() {}

    static Credits map(JsonNode credits) {
        List<CastMember> cast = Fields.items(credits, "cast")
                .sorted(Comparator.comparingLong(CreditsMapper::order))
                .flatMap(n -> person(n).map(p -> new CastMember(p, Fields.text(n, "character", 500))).stream())
                .distinct()
                .limit(LARGEST_CAST)
                .toList();
        List<CrewMember> crew = JOBS.stream()
                .flatMap(job -> holders(credits, job.getKey()).limit(job.getValue()))
                .toList();
        return new Credits(cast, crew);
    }

    private static Stream<CrewMember> holders(JsonNode credits, String job) {
        return Fields.items(credits, "crew")
                .filter(n -> n.path("job").stringValue("").equals(job))
                .flatMap(n -> person(n).map(p -> new CrewMember(p, job)).stream())
                .distinct();
    }

    private static long order(JsonNode member) {
        return member.path("order").longValueOpt().orElse(Long.MAX_VALUE);
    }

    private static Optional<Person> person(JsonNode member) {
        String name = Fields.text(member, "name", 200);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        long id = Fields.number(member, "id", Long.MAX_VALUE);
        try {
            return Optional.of(id == 0 ? Person.named(name) : Person.numbered(id, name));
        } catch (IllegalArgumentException nameTooLongForAnIdentity) {
            return Optional.empty();
        }
    }
}
