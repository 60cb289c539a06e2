package tv.marquee.ops.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tv.marquee.domain.ledger.TinkKeyset;
import tv.marquee.domain.ledger.wrapping.KeyEncryptionFile;
import tv.marquee.ops.cli.DataOption;
import tv.marquee.ops.platform.PlatformException;
import tv.marquee.ops.platform.Secrets;

/** {@code marquee rotate-keys}. */
@Command(
        name = "rotate-keys",
        description = {
            "Adds a key to the keyset that the keys of people are wrapped by, and makes it the one that wraps.",
            "A running house takes it up within seconds and wraps all keys anew beside its work. Keys of before stay in the keyset, and still unwrap."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class RotateKeysCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        Path keyset = Secrets.of(data.folder()).keyset("sealing");
        String json = Files.readString(keyset);
        if (KeyEncryptionFile.namesVault(json)) {
            throw new PlatformException("Keys are wrapped by Vault, as " + keyset
                    + " says: rotate the key there (`vault write -f transit/keys/NAME/rotate`); the house wraps anew by"
                    + " itself.");
        }
        String rotated = TinkKeyset.rotated(json);
        Path fresh = keyset.resolveSibling(keyset.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, rotated);
        Files.move(fresh, keyset, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        var out = spec.commandLine().getOut();
        out.println(TinkKeyset.of(rotated).current() + " wraps keys from now on; back up " + keyset);
        out.flush();
        return 0;
    }
}
