package tv.marquee.ops.house;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A part of Marquee that may run in a process of its own, as often as is wanted. */
public enum HouseRole {
    /** What people and programs ask: pages, REST, commands, queries, recommendations. */
    API(ApiRole.class),
    /** What follows the event store: the relay to Kafka, reactions and their errands, the catalogue's source. */
    RELAY(RelayRole.class),
    /** What follows Kafka: shelves and warehouse. */
    PROJECTOR(ProjectorRole.class);

    private final Class<?> configuration;

    HouseRole(Class<?> configuration) {
        this.configuration = configuration;
    }

    /** What it is called on a command line. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role of a name.
     *
     * @throws IllegalArgumentException when there is none, with those that there are
     */
    public static HouseRole named(String text) {
        for (HouseRole role : values()) {
            if (role.text().equals(text)) {
                return role;
            }
        }
        throw new IllegalArgumentException("there is no role " + text + "; there are api, relay and projector");
    }

    /** Settings that go with some roles. */
    static Map<String, Object> settings(Set<HouseRole> roles) {
        Map<String, Object> settings = new HashMap<>();
        if (roles.contains(API)) {
            // Elsewhere the management's port is the only one, and has the address of that.
            settings.put("management.server.address", "127.0.0.1");
        }
        if (roles.contains(PROJECTOR)) {
            settings.put("management.endpoint.health.group.projections.include", "keepingUp");
            settings.put("management.endpoint.health.group.projections.status.http-mapping.unknown", 503);
        }
        return settings;
    }

    /** What a process with some roles is made of. */
    static Class<?>[] configurations(Set<HouseRole> roles) {
        List<Class<?>> all = new ArrayList<>(List.of(HouseConfiguration.class));
        roles.forEach(role -> all.add(role.configuration));
        if (roles.equals(EnumSet.allOf(HouseRole.class))) {
            all.add(InOneProcess.class);
        } else if (roles.contains(API)) {
            all.add(ApiApart.class);
        } else {
            all.add(WithoutDoors.class);
        }
        return all.toArray(Class<?>[]::new);
    }
}
