package tv.marquee.ops.house;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Settings that have no default, by the roles that ask for them. */
final class RequiredSettings {

    private static final Map<String, Set<HouseRole>> ROLES = roles();

    private RequiredSettings() {}

    /** Those of some roles that are not set. */
    static List<String> missing(Set<HouseRole> roles, Predicate<String> isSet) {
        return ROLES.entrySet().stream()
                .filter(setting -> setting.getValue().stream().anyMatch(roles::contains))
                .map(Map.Entry::getKey)
                .filter(isSet.negate())
                .toList();
    }

    private static Map<String, Set<HouseRole>> roles() {
        Set<HouseRole> all = EnumSet.allOf(HouseRole.class);
        Set<HouseRole> commands = EnumSet.of(HouseRole.API, HouseRole.RELAY);
        Set<HouseRole> log = EnumSet.of(HouseRole.RELAY, HouseRole.PROJECTOR);
        Set<HouseRole> warehouse = EnumSet.of(HouseRole.API, HouseRole.PROJECTOR);
        Map<String, Set<HouseRole>> roles = new LinkedHashMap<>();
        roles.put("spring.datasource.url", all);
        roles.put("spring.datasource.username", all);
        roles.put("spring.datasource.password", all);
        roles.put("marquee.sealing.keyset", all);
        roles.put("marquee.elasticsearch.uri", all);
        roles.put("marquee.kafka.bootstrap-servers", log);
        roles.put("marquee.warehouse.url", warehouse);
        roles.put("marquee.warehouse.pseudonym-secret", EnumSet.of(HouseRole.PROJECTOR));
        roles.put("marquee.accounts.email-key", commands);
        roles.put("marquee.payments.notice-key", commands);
        roles.put("marquee.security.token-key", EnumSet.of(HouseRole.API));
        roles.put("marquee.models.folder", EnumSet.of(HouseRole.API));
        roles.put("marquee.tmdb.base-url", EnumSet.of(HouseRole.RELAY));
        roles.put("marquee.tmdb.key", EnumSet.of(HouseRole.RELAY));
        roles.put("marquee.tmdb.folder", EnumSet.of(HouseRole.RELAY));
        return roles;
    }
}
