#include "app/text/translation.h"
#include "tests/gallery/legible.h"
#include "tests/scenes/scenes.h"
#include "ui/readablepalette.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QTranslator>

#include <array>

using namespace bulkhead;
using namespace Qt::StringLiterals;

/// Every window in one look: nothing is cut off, everything can be read, and nothing was left out of the translation.
///
/// BULKHEAD_LOOK="dark de 200" says which look: theme, language (or "pseudo", which nobody reads and which goes from
/// right to left) and text size in percent. Where BULKHEAD_PICTURES names a folder, the windows' pictures are kept
/// there.
class TestGallery : public QObject {
    Q_OBJECT

public:
    TestGallery(const Appearance& appearance, QString look, bool isPseudo)
        : m_appearance(appearance)
        , m_look(std::move(look))
        , m_isPseudo(isPseudo)
    {
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<Stage>(m_appearance);
        QVERIFY(m_stage->isReady());
    }
    void cleanup() { m_stage->clear(); }
    void everyWindow_data() { addScenes(); }
    void everyWindow();

private:
    Appearance m_appearance;
    QString m_look;
    bool m_isPseudo;
    std::unique_ptr<Stage> m_stage;
};

void TestGallery::everyWindow()
{
    QFETCH(QString, scene);
    QWidget* window = openScene(scene, *m_stage);
    QVERIFY(window);
    // What has just changed is laid out a moment later; what does not fit then never will.
    constexpr int LayoutTakes = 1000; // ms, with the machine busy
    QStringList faults;
    if (!QTest::qWaitFor([window] { return cutTexts(*window).isEmpty(); }, LayoutTakes))
        faults = cutTexts(*window);
    const QImage picture = window->grab().toImage().convertToFormat(QImage::Format_RGB32);
    if (const QString folder = qEnvironmentVariable("BULKHEAD_PICTURES"); !folder.isEmpty())
        QVERIFY(picture.save(u"%1/%2, %3.png"_s.arg(folder, scene, m_look)));
    faults += faintTexts(*window, picture);
    if (m_isPseudo)
        faults += untranslatedTexts(*window);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

int main(int argc, char** argv)
{
    constexpr std::array Themes{std::pair{Theme::System, "system"_L1}, std::pair{Theme::Light, "light"_L1},
        std::pair{Theme::Dark, "dark"_L1}, std::pair{Theme::HighContrast, "high-contrast"_L1}};
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"tst_gallery"_s);
    const QString look = qEnvironmentVariable("BULKHEAD_LOOK", u"system en 100"_s);
    const QStringList parts = look.split(u' ');
    Appearance appearance;
    const auto* theme =
        std::find_if(Themes.begin(), Themes.end(), [&](auto& entry) { return entry.second == parts[0]; });
    if (parts.size() != 3 || theme == Themes.end())
        qFatal("BULKHEAD_LOOK is “theme language percent”");
    appearance.theme = theme->first;
    appearance.textPercent = parts[2].toInt();
    const bool isPseudo = parts[1] == "pseudo"_L1;
    if (isPseudo) {
        auto* translator = new QTranslator(&application);
        if (!translator->load(QStringLiteral(BULKHEAD_PSEUDO_TRANSLATION)))
            qFatal("there is no " BULKHEAD_PSEUDO_TRANSLATION);
        QCoreApplication::installTranslator(translator);
    } else {
        appearance.language = parts[1];
        installTranslation(application, parts[1]);
    }
    const ReadablePalette readablePalette(application);
    TestGallery test(appearance, look, isPseudo);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_gallery.moc"
