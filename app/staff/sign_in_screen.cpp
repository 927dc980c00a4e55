// Signing in. Fields are named so that password managers know them (WCAG 2.2, 3.3.8).
#include "app/staff/screens.h"
#include "shell/ui/action.h"
#include "shell/ui/field.h"
#include "shell/ui/text.h"

namespace app::staff {

void sign_in_screen(const StaffContext& context) {
  frame(context, context.words(Text::staff_sign_in_title), [&] {
    trouble(context);
    const auto form = context.ui().scope(shell::Role::form, "form", shell::Look::form);
    shell::FieldOptions name, password;
    name.autocomplete = "username";
    password.autocomplete = "current-password";
    password.input_type = "password";
    if (const auto typed = shell::text_field(context.ui(), "name", context.words(Text::staff_name), context.staff.typed_name, name))
      context.send(TypeName{*typed});
    if (const auto typed = shell::text_field(context.ui(), "password", context.words(Text::staff_password), context.staff.typed_password, password))
      context.send(TypePassword{*typed});
    if (shell::button(context.ui(), "sign-in", context.words(context.staff.signing_in ? Text::staff_signing_in : Text::staff_sign_in),
                      {.look = shell::Look::primary, .submit = true}))
      context.send(SignIn{});
    shell::text(context.ui(), "hint", context.words(Text::staff_no_account), shell::Look::small);
  });
}

}  // namespace app::staff
