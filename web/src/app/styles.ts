// The component library's stylesheet without its fonts, which it would ask a foreign host for.
import '@navikt/ds-css/dist/global/reset.css';
import '@navikt/ds-css/dist/global/tokens.css';
import '@navikt/ds-css/dist/global/baseline.css';
import '@navikt/ds-css/dist/global/print.css';
import '@navikt/ds-css/dist/components.css';
import './accent.css';
import './font.css';
import './app.css';
import '../ui/ui.css';
