package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * In which language pages speak: the one that the profile chose, otherwise the one that the browser asks for. Dates and
 * numbers keep the customs of the region that the browser asks for, where it is of that language.
 */
final class ViewerLocale extends AcceptHeaderLocaleResolver {

    ViewerLocale() {
        setSupportedLocales(Locale.availableLocales()
                .filter(locale -> ProfileForm.LANGUAGES.contains(locale.getLanguage()))
                .toList());
        setDefaultLocale(Locale.ENGLISH);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale asked = super.resolveLocale(request);
        @Nullable String chosen = Viewers.language(request);
        return chosen == null || asked.getLanguage().equals(chosen) ? asked : Locale.of(chosen);
    }
}
