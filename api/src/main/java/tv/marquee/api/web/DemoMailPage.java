package tv.marquee.api.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.marquee.api.mail.DemoMailbox;
import tv.marquee.api.mail.Mails;

/** The mails that the local platform would have sent; there is no such page where mail is sent. */
@Controller
class DemoMailPage {

    private final Mails mails;

    DemoMailPage(Mails mails) {
        this.mails = mails;
    }

    @GetMapping("/demo-mail")
    String show(Model model) {
        if (!(mails instanceof DemoMailbox mailbox)) {
            throw new PageNotFound();
        }
        model.addAttribute("mails", mailbox.all());
        return "demo-mail";
    }
}
