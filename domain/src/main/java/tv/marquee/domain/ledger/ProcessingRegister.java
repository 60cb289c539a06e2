package tv.marquee.domain.ledger;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.marquee.domain.privacy.DataCategory;
import tv.marquee.domain.shared.SubjectEvent;

/**
 * What is stored of people, worked out from the events that there are and what is declared of their fields: the register of processing activities of
 * Regulation (EU) 2016/679, article 30, as far as code can tell.
 *
 * @param categories by what each is stored in
 * @param undeclared fields of which nobody said what they are for, by {@code family.field}; there shall be none
 */
public record ProcessingRegister(Map<DataCategory, Holding> categories, Set<String> undeclared) {

    public ProcessingRegister {
        categories = Map.copyOf(categories);
        undeclared = Set.copyOf(undeclared);
    }

    /**
     * Where something is stored in the log.
     *
     * @param fields by {@code family.field}
     * @param events names of the events that have some of these
     */
    public record Holding(List<String> fields, List<EventName> events) {
        public Holding {
            fields = List.copyOf(fields);
            events = List.copyOf(events);
        }
    }

    /** The register of the events of today. */
    public static ProcessingRegister current() {
        Vocabulary vocabulary = Vocabulary.current();
        return of(vocabulary.names().stream()
                .filter(name -> SubjectEvent.class.isAssignableFrom(vocabulary.classOf(name)))
                .collect(Collectors.toMap(name -> name, vocabulary::classOf)));
    }

    static ProcessingRegister of(Map<EventName, ? extends Class<?>> events) {
        Map<String, DataCategory> declared = new TreeMap<>();
        for (DataCategory category : DataCategory.values()) {
            category.fields().forEach(field -> declared.put(field, category));
        }
        Map<DataCategory, Set<String>> fields = new EnumMap<>(DataCategory.class);
        Map<DataCategory, Set<EventName>> names = new EnumMap<>(DataCategory.class);
        Set<String> undeclared = new TreeSet<>();
        events.forEach((name, type) -> fields(type).forEach(field -> {
            String anywhere = "*" + field.substring(field.indexOf('.'));
            DataCategory category = declared.getOrDefault(field, declared.get(anywhere));
            if (category == null) {
                undeclared.add(field);
            } else {
                fields.computeIfAbsent(category, c -> new TreeSet<>()).add(field);
                names.computeIfAbsent(category, c -> new TreeSet<>(Comparator.comparing(EventName::toString)))
                        .add(name);
            }
        }));
        Map<DataCategory, Holding> categories = new EnumMap<>(DataCategory.class);
        fields.forEach((category, own) -> categories.put(
                category, new Holding(List.copyOf(own), List.copyOf(names.getOrDefault(category, Set.of())))));
        return new ProcessingRegister(categories, undeclared);
    }

    private static Stream<String> fields(Class<?> event) {
        String family =
                event.getEnclosingClass().getSimpleName().replace("Event", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(event.getRecordComponents())
                .map(RecordComponent::getName)
                .map(field -> family + "." + field);
    }
}
