package org.torimatome.archive.destination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.text.Language;

class AddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          setting                              | address
          file:/mnt/share/dx                   | /mnt/share/dx
          file:///mnt/share/dx                 | /mnt/share/dx
          file://localhost/mnt/share/dx        | /mnt/share/dx
          file:/mnt/%E5%85%B1%E6%9C%89/d%20x   | /mnt/共有/d x
          file:/mnt/共有/d x                   | /mnt/共有/d x
          file:/mnt/100%                       | /mnt/100%
          file:output/archive                  | output/archive
          output/archive                       | output/archive
          /mnt/share/dx                        | /mnt/share/dx
          \\\\server\\share\\dx                | smb://server/share/dx
          \\\\server\\share                    | smb://server/share
          //server/share/共有/dx               | smb://server/share/共有/dx
          file://server/share/dx               | smb://server/share/dx
          file:////server/share/dx             | smb://server/share/dx
          smb://server/share/dx                | smb://server/share/dx
          smb://server/share/dx/               | smb://server/share/dx
          SMB://server:1445/share              | smb://server:1445/share
          smb://server:445/share/a+b%20c       | smb://server/share/a+b c
          smb://[::1]:1445/share               | smb://[::1]:1445/share
          """)
  void reads(String setting, String address) {
    assertThat(Address.parse(setting).map(Address::toString)).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ftp://server/share",
        "https://server/share",
        "smb://server",
        "smb://server/",
        "smb:///share",
        "smb://server:0/share",
        "smb://server:99999/share",
        "smb://server/share/../other",
        "\\\\server"
      })
  void refuses(String setting) {
    assertThat(Address.parse(setting)).isEmpty();
    assertThat(Address.unrecognised(setting, Language.JA))
        .contains("「" + setting + "」", "\\\\server\\share\\dx", "smb://server/share/dx");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          setting,                              shown
          smb://user:S3cret@server/share,       smb://***@server/share
          smb://user:S3/cr@et@server/share,     smb://***@server/share
          smb://S3cret@server/share,            smb://***@server/share
          //user:S3cret@server/share,           //***@server/share
          \\\\user:S3cret@server\\share,        \\\\***@server\\share
          ftp://user:S3cret@server/share,       ftp://***@server/share
          user:S3cret@server:/share,            ***@server:/share
          """)
  void refuses_a_user_and_a_password_and_shows_neither(String setting, String shown) {
    assertThat(Address.parse(setting)).isEmpty();
    assertThat(Address.unrecognised(setting, Language.JA))
        .contains("「" + shown + "」", "TORIMATOME_SMB_PASSWORD");
    assertThat(Address.unrecognised(setting, Language.EN)).contains(shown);
  }

  @Test
  void credentials_come_from_the_environment_and_never_show_the_password() {
    SmbCredentials credentials =
        SmbCredentials.from(
            Map.of(
                "TORIMATOME_SMB_USER", "filing",
                "TORIMATOME_SMB_PASSWORD", "secret",
                "TORIMATOME_SMB_DOMAIN", "PREF"));

    assertThat(credentials).isEqualTo(new SmbCredentials("filing", "secret", "PREF"));
    assertThat(credentials).hasToString("PREF\\filing");
  }
}
