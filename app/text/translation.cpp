#include "app/text/translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace bulkhead {

using namespace Qt::StringLiterals;

void installTranslation(QCoreApplication& application)
{
    const auto load = [&application](const QLocale& locale) {
        auto* translator = new QTranslator(&application);
        if (translator->load(locale, u"bulkhead"_s, u"_"_s, u":/i18n"_s))
            return QCoreApplication::installTranslator(translator);
        delete translator;
        return false;
    };
    if (!load(QLocale()))
        load(QLocale(QLocale::English));
}

} // namespace bulkhead
