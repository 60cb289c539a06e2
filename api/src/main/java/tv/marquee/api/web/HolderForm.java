package tv.marquee.api.web;

import java.text.Collator;
import java.time.Year;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tv.marquee.domain.account.Holder;

/** What was typed of whose account it is. Its text form is hidden, so that no log shows it by accident. */
record HolderForm(String displayName, String birthYear, String country) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    HolderForm {
        displayName = displayName.strip();
        birthYear = birthYear.strip();
        country = country.strip();
    }

    static HolderForm of(Holder holder) {
        return new HolderForm(holder.displayName(), String.valueOf(holder.birthYear()), holder.country());
    }

    /**
     * What is wrong.
     *
     * @return message keys by field, in the order of the fields; empty when all is well
     */
    Map<String, String> problems(Year thisYear) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (displayName.length() > 80 || !displayName.matches("[^\\p{Cc}\\p{Cs}]+")) {
            problems.put("displayName", "sign-up.problem.displayName");
        }
        if (!birthYear.matches("(19|20)[0-9]{2}") || Integer.parseInt(birthYear) > thisYear.getValue()) {
            problems.put("birthYear", "sign-up.problem.birthYear");
        }
        if (!COUNTRIES.contains(country)) {
            problems.put("country", "sign-up.problem.country");
        }
        return problems;
    }

    /** What is wrong with those that are filled in. */
    Map<String, String> problemsOfCorrection(Year thisYear) {
        Map<String, String> problems = problems(thisYear);
        if (displayName.isEmpty()) {
            problems.remove("displayName");
        }
        if (birthYear.isEmpty()) {
            problems.remove("birthYear");
        }
        if (country.isEmpty()) {
            problems.remove("country");
        }
        return problems;
    }

    boolean isBlank() {
        return displayName.isEmpty() && birthYear.isEmpty() && country.isEmpty();
    }

    /** All countries there are to choose from, by name. */
    static List<Country> countries(Locale locale) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(locale)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(locale)))
                .toList();
    }

    /** A country by its ISO 3166-1 code, named in the person's language. */
    record Country(String code, String name) {}

    @Override
    public String toString() {
        return "HolderForm[hidden]";
    }
}
